import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/**
 * A screen under its title. The title takes the focus when one comes from another screen, so that a screen reader
 * reads it out; on the page one opens first, the skip link is met first.
 */
export const Page = ({
  title,
  lead,
  actions,
  children,
}: {
  readonly title: string
  /** A sentence on what the screen is for. */
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}): ReactNode => {
  const heading = useRef<HTMLHeadingElement>(null)
  const came = useRef(useLocation().key !== 'default')
  useEffect(() => {
    document.title = `${title} · 工作台`
    if (came.current) heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [title])
  return (
    <>
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead !== undefined && <p className="soft page-lead">{lead}</p>}
        </div>
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </>
  )
}
