import { Form } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { PickDocuments } from '../form/pick-documents.tsx'
import type { Acting } from './acting.ts'
import type { Reasoned } from './fields.tsx'
import { NoticeField, ReasonField } from './fields.tsx'

const leads = {
  correct: '发布更正后的内容，公开页面上写明更正说明。原来的版本留在办理记录里。',
  publish: '撤回过的文件按新的内容重新公开。',
} as const

/** Publishes what has been public: what is new about it, and what the public is told. */
export const PublishAgain = ({
  document,
  what,
  onClose,
}: Acting & { readonly what: keyof typeof leads }): ReactNode => (
  <FormDrawer<'publishDocument', Reasoned>
    name="publishDocument"
    title={what === 'correct' ? '更正发布' : '重新公开'}
    lead={leads[what]}
    submit={what === 'correct' ? '发布更正' : '重新公开'}
    said="已经发布。"
    sent={(typed) => ({ params: { document: document.id }, body: { ...typed, digest: document.digest } })}
    onClose={onClose}
  >
    <ReasonField />
    <NoticeField />
  </FormDrawer>
)

/** Takes it off the public lists; its page stays, with the notice. */
export const Withdraw = ({ document, onClose }: Acting): ReactNode => (
  <FormDrawer<'withdrawDocument', Reasoned>
    name="withdrawDocument"
    title="撤回公开"
    lead={
      document.kind === 'penalty'
        ? '从列表和检索中撤下，原网址只显示对外说明。公开的行政处罚决定被依法变更、撤销、确认违法或者确认无效的，应当在 3 个工作日内撤回，并公开说明理由（行政处罚法第四十八条）。'
        : '从列表和检索中撤下，原网址只显示对外说明。'
    }
    submit="撤回公开"
    danger
    said="已经撤回。"
    sent={(typed) => ({ params: { document: document.id }, body: typed })}
    onClose={onClose}
  >
    <ReasonField />
    <NoticeField />
  </FormDrawer>
)

/** Puts the version that was public back as it was. */
export const Restore = ({ document, onClose }: Acting): ReactNode => (
  <FormDrawer<'restoreDocument', Reasoned>
    name="restoreDocument"
    title="恢复公开"
    lead="按上次公开的那一版原样恢复。要改内容的，先修改、送审，再发布。"
    submit="恢复公开"
    said="已经恢复公开。"
    sent={(typed) => ({ params: { document: document.id }, body: typed })}
    onClose={onClose}
  >
    <ReasonField />
    <NoticeField />
  </FormDrawer>
)

/** Another public document in its place. */
export const Replace = ({ document, onClose }: Acting): ReactNode => {
  const [by, setBy] = useState<readonly string[]>([])
  return (
    <FormDrawer<'replaceDocument', Reasoned & { readonly by: string }>
      name="replaceDocument"
      title="由新文件替换"
      lead="从列表里撤下，原网址保留说明和新文件的链接。"
      submit="替换"
      danger
      said="已经替换。"
      sent={({ reason, notice, by: other }) => ({
        params: { document: document.id },
        body: { by: other, reason, notice },
      })}
      onClose={onClose}
    >
      <Form.Item
        name="by"
        label="新文件"
        getValueFromEvent={(chosen: readonly string[]) => chosen[0]}
        getValueProps={() => ({ value: by })}
        rules={[{ required: true, message: '请选择新文件，它要先公开。' }]}
      >
        <PickDocuments value={by} known={[]} not={document.id} most={1} onChange={setBy} />
      </Form.Item>
      <ReasonField />
      <NoticeField />
    </FormDrawer>
  )
}
