import type { ReactNode } from 'react'
import { Block } from '../parts/block.tsx'
import { Facts } from '../parts/facts.tsx'
import { Forms } from '../parts/forms.tsx'
import { Flag } from '../parts/flag.tsx'
import type { Body } from './body.ts'
import { AbolishForm } from './forms/abolish.tsx'
import { ChangeForm } from './forms/change.tsx'
import { DutiesForm } from './forms/duties.tsx'
import { MoveForm } from './forms/move.tsx'
import { RenameForm } from './forms/rename.tsx'
import { SplitForm } from './forms/split.tsx'
import { kindWords, levelWords, periodOf, statusWords, superiorWords } from './words.ts'

const Changes = ({ body }: { readonly body: Body }): ReactNode => (
  <Forms
    of={[
      { title: '修改资料', form: (close) => <ChangeForm body={body} onClose={close} /> },
      { title: '更名', form: (close) => <RenameForm body={body} onClose={close} /> },
      { title: '改隶属', form: (close) => <MoveForm body={body} onClose={close} /> },
      { title: '划转职责', form: (close) => <DutiesForm body={body} onClose={close} /> },
      { title: '分立', form: (close) => <SplitForm body={body} onClose={close} /> },
      { title: '撤销', danger: true, form: (close) => <AbolishForm body={body} onClose={close} /> },
    ]}
  />
)

/** What a body is now, and what may be done with it. */
export const Profile = ({ body, may }: { readonly body: Body; readonly may: boolean }): ReactNode => {
  const { contact } = body
  const now = body.superiors.filter(({ until }) => until === undefined)
  return (
    <>
      {may && (
        <div className="row-actions drawer-lead">
          <Changes body={body} />
        </div>
      )}
      <Facts
        of={[
          ['简称', body.shortName],
          [
            '状态',
            body.status === 'active' ? statusWords.active : <Flag key="s">{statusWords[body.status]}</Flag>,
          ],
          ['层级', levelWords[body.level]],
          ['性质', kindWords[body.kind]],
          ['行政区划代码', body.regionCode],
          ['统一社会信用代码', body.creditCode],
          ['网站标识码', body.siteCode],
          ['起止', periodOf(body)],
          ...now.map(({ kind, organisation }) => [superiorWords[kind], organisation.name] as const),
        ]}
      />
      <Block title="公开的联系方式">
        {Object.keys(contact).length === 0 ? (
          <p className="soft">还没有填写。条例要求公布受理机构的地址、时间、电话和邮箱。</p>
        ) : (
          <Facts
            of={[
              ['地址', contact.address],
              ['邮编', contact.postcode],
              ['办公时间', contact.officeHours],
              ['电话', contact.phone],
              ['传真', contact.fax],
              ['电子邮箱', contact.email],
              ['网站', contact.website],
            ]}
          />
        )}
      </Block>
    </>
  )
}
