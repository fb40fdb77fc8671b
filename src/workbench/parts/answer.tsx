import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import type { Asked } from '../api/ask.ts'
import { ProblemNote } from './problem-note.tsx'

/** What the server answered, drawn; until then its shape, and where it fails what went wrong. */
export const Answer = <Data,>({
  to,
  children,
}: {
  readonly to: Asked<Data>
  readonly children: (data: Data) => ReactNode
}): ReactNode => {
  if (to.data !== undefined) return children(to.data)
  if (to.error !== null) return <ProblemNote problem={to.error} />
  return <Skeleton active />
}
