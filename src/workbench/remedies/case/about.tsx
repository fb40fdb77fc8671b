import type { ReactNode } from 'react'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Given } from '../../api/operations.ts'
import { useMay } from '../../app/session.tsx'
import { Block } from '../../parts/block.tsx'
import { DoButton } from '../../parts/do-button.tsx'
import { Facts } from '../../parts/facts.tsx'
import type { Remedy } from '../words.ts'

/** Who seeks it and what for, what it is about; in full only on asking, which is written down. */
export const About = ({ remedy }: { readonly remedy: Remedy }): ReactNode => {
  const mayReveal = useMay('request.personal')
  const [revealed, setRevealed] = useState<Given<'revealRemedy'>['claim']>()
  const { claimant, others, contact, claims } = revealed ?? remedy.claim
  return (
    <Block
      title="案件"
      actions={
        mayReveal &&
        revealed === undefined && (
          <DoButton
            name="revealRemedy"
            size="small"
            sent={{ params: { remedy: remedy.id } }}
            onDone={({ claim }) => {
              setRevealed(claim)
            }}
          >
            查看申请人、原告
          </DoButton>
        )
      }
    >
      <Facts
        of={[
          ['申请人、原告', claimant],
          ['联系方式', contact],
          ['第三人', others],
          ['请求事项', claims],
          ['针对', remedy.againstTitle],
          [
            '涉及的申请',
            remedy.requests.length > 0 &&
              remedy.requests.map(({ id, number }) => (
                <div key={id}>
                  <Link to={`/requests/${id}`}>{number}</Link>
                </div>
              )),
          ],
          [
            '前面的复议',
            remedy.review !== null && (
              <Link to={`/remedies/${remedy.review.id}`}>{remedy.review.number}</Link>
            ),
          ],
        ]}
      />
    </Block>
  )
}
