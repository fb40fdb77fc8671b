import type { ReactNode } from 'react'
import { useId } from 'react'

/** A part of a screen under its heading. */
export const Block = ({
  title,
  actions,
  children,
}: {
  readonly title: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}): ReactNode => {
  const id = useId()
  return (
    <section className="block" aria-labelledby={id}>
      <div className="block-head">
        <h2 id={id}>{title}</h2>
        {actions !== undefined && <div className="row-actions">{actions}</div>}
      </div>
      {children}
    </section>
  )
}
