import { Alert, Button, Drawer, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useAsk, useDo } from '../../api/ask.ts'
import { addressOf } from '../../api/call.ts'
import type { Given } from '../../api/operations.ts'
import { useMay } from '../../app/session.tsx'
import { Answer } from '../../parts/answer.tsx'
import { Block } from '../../parts/block.tsx'
import { DoButton } from '../../parts/do-button.tsx'
import { Facts } from '../../parts/facts.tsx'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { Printed } from '../table/printed.tsx'

type Read = Given<'oldReport'>

/** A number as it was read, or a field to put it right in. */
const Figure = ({
  name,
  where,
  read,
  editable,
  typed,
  onType,
}: {
  readonly name: string
  readonly where: string
  readonly read: string
  readonly editable: boolean
  readonly typed: number | undefined
  readonly onType: (name: string, value: number | null) => void
}): ReactNode =>
  editable ? (
    <InputNumber<number>
      aria-label={where}
      className={`old-figure${read === '' && typed === undefined ? ' old-unread' : ''}`}
      size="small"
      controls={false}
      value={typed ?? (/^-?[\d.]+$/u.test(read) ? Number(read) : null)}
      onChange={(value) => {
        onType(name, value)
      }}
    />
  ) : (
    read
  )

const Shown = ({ of, onClose }: { readonly of: Read; readonly onClose: () => void }): ReactNode => {
  const [typed, setTyped] = useState<Readonly<Record<string, number>>>({})
  const mayConfirm = useMay('report.file')
  const mayDrop = useMay('report.compile')
  const confirming = useDo('confirmOldReport', '已经确认，历年的数字里有这一年了。')
  const open = of.state === 'read'
  const type = (name: string, value: number | null): void => {
    setTyped((was) => {
      const others = Object.fromEntries(Object.entries(was).filter(([key]) => key !== name))
      return value === null ? others : { ...others, [name]: value }
    })
  }
  const left = of.unread.filter((name) => typed[name] === undefined)
  return (
    <>
      <Facts
        of={[
          ['报告', of.title],
          ['年度', of.year],
          ['格式', `${of.edition} 年版`],
          ['载明的日期', of.issued],
          ['原件', <a href={addressOf('oldReportFile', { params: { old: of.id } })}>下载原件对照</a>],
        ]}
      />
      {open && (
        <Alert
          className="problem"
          type={left.length > 0 ? 'warning' : 'info'}
          showIcon
          title={
            left.length > 0
              ? `还有 ${left.length} 个数没有读出，请对照原件填上`
              : '请对照原件核对，读错的直接改'
          }
          description="原报告自己有差错的，照原样保留，不要改；下面的意见只供核对。"
        />
      )}
      {of.findings.length > 0 && (
        <details>
          <summary>核对意见 {of.findings.length} 条</summary>
          <ul className="plain">
            {of.findings.map(({ rule, message }) => (
              <li key={`${rule} ${message}`}>{message}</li>
            ))}
          </ul>
        </details>
      )}
      {of.tables.map((table) => (
        <Printed
          key={table.table}
          of={table}
          figure={({ name, where }) => (
            <Figure
              {...{ name, where }}
              read={of.cells[name] ?? ''}
              editable={open && mayConfirm}
              typed={typed[name]}
              onType={type}
            />
          )}
        />
      ))}
      <Block title="读出的文字">
        {of.parts.map(({ number, title, text }) => (
          <details key={`${number} ${title}`}>
            <summary>
              {number}、{title}（{text.length} 字）
            </summary>
            <p className="old-text">{text === '' ? '这一部分没有文字。' : text}</p>
          </details>
        ))}
      </Block>
      {open && (
        <>
          <ProblemNote problem={confirming.error} />
          <div className="row-actions">
            {mayConfirm && (
              <Button
                type="primary"
                disabled={left.length > 0}
                loading={confirming.isPending}
                onClick={() => {
                  confirming.mutate(
                    { params: { old: of.id }, body: { cells: typed } },
                    { onSuccess: onClose },
                  )
                }}
              >
                确认，作为 {of.year} 年的年报
              </Button>
            )}
            {mayDrop && (
              <DoButton
                name="dropOldReport"
                sent={{ params: { old: of.id } }}
                sure="放弃这份读入的年报？"
                said="已经放弃。"
                onDone={onClose}
              >
                放弃
              </DoButton>
            )}
          </div>
        </>
      )}
    </>
  )
}

/** An old report as it was read, to be held against its document, put right and confirmed. */
export const OldReportDrawer = ({
  old,
  onClose,
}: {
  readonly old: string
  readonly onClose: () => void
}): ReactNode => (
  <Drawer open title="核对读入的年报" size={1100} onClose={onClose}>
    <Answer to={useAsk('oldReport', { params: { old } })}>
      {(of) => <Shown of={of} onClose={onClose} />}
    </Answer>
  </Drawer>
)
