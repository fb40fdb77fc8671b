import { Input } from 'antd'
import type { ReactNode } from 'react'
import { useRef, useState } from 'react'
import { useDo } from '../api/ask.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { toNextVerdict } from './judge-keys.ts'
import type { Item } from './judged-row.tsx'
import { ItemCell } from './judged-row.tsx'
import type { Verdict } from './words.ts'
import { verdictWords } from './words.ts'

// The keys of the table are the verdicts.
const verdicts = Object.keys(verdictWords) as readonly Verdict[]

/** One document of a clean-up: 继续有效 is written at once, anything else with its reason. */
export const JudgeRow = ({ cleanUp, item }: { readonly cleanUp: string; readonly item: Item }): ReactNode => {
  const doing = useDo('judgeInCleanUp')
  const [chosen, setChosen] = useState(item.verdict)
  const [reason, setReason] = useState(item.reason ?? '')
  const cell = useRef<HTMLTableCellElement>(null)
  // Enter saves and takes the focus away, which would save again.
  const sent = useRef('')
  const save = (verdict: Verdict, why: string): void => {
    const told = `${verdict} ${why.trim()}`
    if (told === sent.current) return
    sent.current = told
    doing.mutate(
      {
        params: { cleanUp, document: item.document },
        body: { verdict, reason: why.trim() === '' ? null : why.trim() },
      },
      {
        onSettled: () => {
          sent.current = ''
        },
      },
    )
  }
  const choose = (verdict: Verdict, button: HTMLElement): void => {
    setChosen(verdict)
    if (verdict !== 'keep' && reason.trim() === '') {
      cell.current?.querySelector('input')?.focus()
      return
    }
    save(verdict, reason)
    toNextVerdict(button)
  }
  const open = chosen !== item.verdict || reason.trim() !== (item.reason ?? '')
  return (
    <tr>
      <ItemCell of={item} />
      <td data-title="结论">
        <div className="verdicts" role="group" aria-label={`《${item.title}》的清理结论`}>
          {verdicts.map((verdict, index) => (
            <button
              key={verdict}
              type="button"
              data-judge
              className="verdict"
              aria-pressed={chosen === verdict}
              tabIndex={(chosen ?? 'keep') === verdict ? 0 : -1}
              onClick={({ currentTarget }) => {
                choose(verdict, currentTarget)
              }}
            >
              <span className="soft" aria-hidden="true">
                {index + 1}
              </span>{' '}
              {verdictWords[verdict]}
            </button>
          ))}
        </div>
      </td>
      <td data-title="理由" ref={cell}>
        <Input
          data-judge
          aria-label={`《${item.title}》的理由`}
          maxLength={500}
          value={reason}
          status={open && chosen !== 'keep' && chosen !== null && reason.trim() === '' ? 'warning' : ''}
          placeholder={chosen === null || chosen === 'keep' ? '可以不写' : '写明理由，按回车保存'}
          onChange={({ target }) => {
            setReason(target.value)
          }}
          onPressEnter={(event) => {
            // Else the button that takes the focus is pressed by the same key.
            event.preventDefault()
            if (chosen === null || (chosen !== 'keep' && reason.trim() === '')) return
            save(chosen, reason)
            toNextVerdict(event.currentTarget)
          }}
          onBlur={() => {
            if (open && chosen !== null && (chosen === 'keep' || reason.trim() !== '')) save(chosen, reason)
          }}
        />
        <ProblemNote problem={doing.error} />
      </td>
      <td data-title="保存" className="nowrap">
        <span className={open ? 'urgent' : 'soft'} role="status">
          {doing.isPending ? '正在保存' : open ? '没有保存' : item.verdict === null ? '' : '已保存'}
        </span>
      </td>
    </tr>
  )
}
