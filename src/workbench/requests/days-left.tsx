import type { ReactNode } from 'react'
import type { RequestLine } from './words.ts'

type Due = Pick<
  RequestLine,
  'daysLeft' | 'dueOn' | 'provisional' | 'risk' | 'riskTitle' | 'concludedOn' | 'late' | 'stage' | 'counted'
>

const leftWords = (daysLeft: number): string => {
  if (daysLeft < 0) return `逾期 ${-daysLeft} 个工作日`
  return daysLeft === 0 ? '今天到期' : `还有 ${daysLeft} 个工作日`
}

/** How the time stands, in words; the colour says it once more. */
export const timeWords = ({ daysLeft, dueOn, concludedOn, late, stage, counted }: Due): string => {
  if (!counted) return '只作记录'
  if (concludedOn !== null) return late ? '逾期办结' : '按期办结'
  if (daysLeft !== null) return leftWords(daysLeft)
  if (stage === 'unconfirmed') return '确认收到后起算'
  return dueOn === null ? '期限暂停' : ''
}

/** Days left with the risk as colour, mark and words. */
export const DaysLeft = ({ of }: { readonly of: Due }): ReactNode => {
  const concluded = of.concludedOn !== null || !of.counted
  const risk = concluded ? (of.late ? 'overdue' : 'none') : of.risk
  return (
    <>
      <div className={`risk risk-${risk}`}>{timeWords(of)}</div>
      {of.dueOn !== null && (
        <div className="soft nowrap">
          {of.dueOn}
          {of.provisional && '（暂定）'}
        </div>
      )}
    </>
  )
}
