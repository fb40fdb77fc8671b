import type { ReactNode } from 'react'

/** Stands where a list would be empty: says so and what to do next. */
export const Sentence = ({
  children,
  action,
}: {
  readonly children: ReactNode
  readonly action?: ReactNode
}): ReactNode => (
  <div className="sentence">
    <p>{children}</p>
    {action}
  </div>
)
