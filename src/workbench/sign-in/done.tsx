import type { ReactNode } from 'react'
import { Link } from 'react-router'

/** What was done, and the way on. */
export const Done = ({
  said,
  to = '/',
  go = '去登录',
}: {
  readonly said: string
  readonly to?: string
  readonly go?: string
}): ReactNode => (
  <div className="front-done">
    {said !== '' && <p role="status">{said}</p>}
    <Link to={to}>{go}</Link>
  </div>
)
