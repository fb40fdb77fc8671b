import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  InboxOutlined,
  MinusOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import { today } from '../parts/time.tsx'
import type { Column } from './tree.ts'

export type State = Column['state']

/** The states of columns, the ones that press first. */
export const states = {
  stale: { word: '逾期未更新', icon: <ExclamationCircleOutlined aria-hidden /> },
  empty: { word: '空白', icon: <InboxOutlined aria-hidden /> },
  'due-soon': { word: '即将到期', icon: <ClockCircleOutlined aria-hidden /> },
  fresh: { word: '更新及时', icon: <CheckCircleOutlined aria-hidden /> },
  free: { word: '不要求', icon: <MinusOutlined aria-hidden /> },
} as const satisfies Readonly<Record<State, { readonly word: string; readonly icon: ReactNode }>>

const daysTo = (day: string): number => (Date.parse(day) - Date.parse(today())) / 86_400_000

const daysWords = (freshUntil: string | null): string | undefined => {
  if (freshUntil === null) return undefined
  const days = daysTo(freshUntil)
  if (days === 0) return '今天到期'
  return days < 0 ? `超过 ${-days} 天` : `还有 ${days} 天`
}

/** How a column stands to its update interval: colour, sign, word, days. */
export const Freshness = ({ of: { state, freshUntil } }: { readonly of: Column }): ReactNode => {
  const { word, icon } = states[state]
  const days = state === 'free' ? undefined : daysWords(freshUntil)
  return (
    <span className={`freshness freshness-${state}`}>
      {icon}
      <span>{word}</span>
      {days !== undefined && <span className="freshness-days">{days}</span>}
    </span>
  )
}
