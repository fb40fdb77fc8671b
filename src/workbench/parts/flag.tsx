import type { ReactNode } from 'react'
import './flag.css'

/** A word that marks a thing: grave in seal red, open in ochre, its state in blue, the rest plain. */
export const Flag = ({
  kind = 'plain',
  children,
}: {
  readonly kind?: 'grave' | 'open' | 'state' | 'plain'
  readonly children: ReactNode
}): ReactNode => <span className={`flag flag-${kind}`}>{children}</span>
