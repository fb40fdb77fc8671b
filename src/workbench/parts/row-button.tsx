import type { ReactNode } from 'react'

/** The name of a row, which opens it. */
export const RowButton = ({
  onOpen,
  children,
}: {
  readonly onOpen: () => void
  readonly children: ReactNode
}): ReactNode => (
  <button type="button" className="as-link" onClick={onOpen}>
    {children}
  </button>
)
