import type { ReactNode } from 'react'
import type { Document } from '../../documents/words.ts'
import { Block } from '../../parts/block.tsx'
import { Facts } from '../../parts/facts.tsx'
import { SignatureLine } from '../gate/progress.tsx'

type Signature = Document['signatures'][number]
type Form = NonNullable<Signature['form']>

const conclusions: Readonly<Record<Form['conclusion'], string>> = {
  'may-disclose': '可以公开',
  'may-not': '不得公开',
  'ask-authority': '报请主管部门或者保密行政管理部门确定',
}

const Secrecy = ({ form }: { readonly form: Form }): ReactNode => (
  <Facts
    of={[
      ['载体', form.carrier === 'official' ? '公文' : '非公文'],
      ['拟公开的方式', form.intendedWay],
      ['结论', conclusions[form.conclusion]],
      ['依据', form.basis],
    ]}
  />
)

/** All that was ever signed, by rounds, the latest first; what a later edit took away is struck through. */
export const Signatures = ({ document: { signatures } }: { readonly document: Document }): ReactNode => {
  const rounds = [...new Set(signatures.map(({ round }) => round))].toSorted((one, other) => other - one)
  return (
    <Block title="签署记录">
      {rounds.length === 0 && <p className="soft">还没有人签署。</p>}
      {rounds.map((round) => (
        <section key={round} aria-label={`第 ${round} 轮`}>
          <h3>第 {round} 轮</h3>
          <ol className="events acts">
            {signatures
              .filter((one) => one.round === round)
              .map((signature) => (
                <li key={signature.id}>
                  <strong>{signature.stepTitle}</strong>（第 {signature.version} 版）
                  <SignatureLine signature={signature} />
                  {signature.form !== null && <Secrecy form={signature.form} />}
                </li>
              ))}
          </ol>
        </section>
      ))}
    </Block>
  )
}
