import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { Block } from '../../parts/block.tsx'
import { Facts } from '../../parts/facts.tsx'
import { useGuide } from '../use-guide.ts'
import type { Guide, Request } from '../words.ts'
import { DraftForm } from './draft-form.tsx'
import { SignOff } from './sign-off.tsx'

type Draft = NonNullable<Request['draft']>

const factsOf = ({ parts, texts, decisionTitle, by }: Draft, guide: Guide | undefined) => [
  ['处理决定', decisionTitle] as const,
  ...(parts.length > 1
    ? parts.map(({ about, title }, index) => [`第 ${index + 1} 部分`, `${about}：${title}`] as const)
    : []),
  ...Object.entries(texts).map(
    ([need, text]) => [guide?.needs.find(({ value }) => value === need)?.title ?? need, text] as const,
  ),
  ['拟稿人', by] as const,
]

/** The draft as it will be signed, with what it still lacks. */
const Sheet = ({ draft, guide }: { readonly draft: Draft; readonly guide: Guide | undefined }): ReactNode => (
  <article className="sheet">
    <Facts of={factsOf(draft, guide)} />
    <h3>事实和理由</h3>
    <p className="told">{draft.reasons}</p>
    <p className="soft sheet-digest">国密 SM3 摘要 {draft.digest}</p>
  </article>
)

const Missing = ({ of }: { readonly of: Draft['missing'] }): ReactNode =>
  of.length === 0 ? null : (
    <Alert
      className="problem"
      type="warning"
      showIcon
      title="送审以前还要补齐"
      description={
        <ul className="plain-list">
          {of.map(({ need, title }) => (
            <li key={need}>{title}</li>
          ))}
        </ul>
      }
    />
  )

/** The answer: drafted, read, signed. */
export const DraftDesk = ({ request }: { readonly request: Request }): ReactNode => {
  const guide = useGuide()
  const { draft, choices } = request
  const may = choices.find(({ kind }) => kind === 'draft-decision')
  const [writing, setWriting] = useState(false)
  const open = guide !== undefined && may?.allowed === true && (writing || draft === null)
  return (
    <Block
      title="答复"
      actions={
        draft !== null &&
        may?.allowed === true &&
        !open && (
          <Button
            size="small"
            onClick={() => {
              setWriting(true)
            }}
          >
            修改答复
          </Button>
        )
      }
    >
      {open ? (
        <DraftForm
          key={draft?.digest ?? ''}
          request={request}
          guide={guide}
          onDone={() => {
            setWriting(false)
          }}
        />
      ) : draft === null ? (
        <p className="soft">还没有拟定答复。{may?.why}</p>
      ) : (
        <>
          <Missing of={draft.missing} />
          <Sheet draft={draft} guide={guide} />
          <SignOff request={request} draft={draft} />
        </>
      )}
    </Block>
  )
}
