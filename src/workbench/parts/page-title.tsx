import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/**
 * The title of a page. It takes the focus once when one comes from another screen, so that a screen reader reads it
 * out; on the page one opens first, the skip link is met first. Saving must not move the focus, even where it changes
 * the title; `of` says when the page is another.
 */
export const PageTitle = ({
  title,
  of = '',
  className,
}: {
  readonly title: string
  readonly of?: string
  readonly className?: string
}): ReactNode => {
  const heading = useRef<HTMLHeadingElement>(null)
  const came = useRef(useLocation().key !== 'default')
  useEffect(() => {
    document.title = `${title} · 工作台`
  }, [title])
  useEffect(() => {
    if (came.current) heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [of])
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {title}
    </h1>
  )
}
