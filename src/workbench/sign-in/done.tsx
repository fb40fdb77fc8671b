import type { ReactNode } from 'react'
import { Link } from 'react-router'

/** What was done, and the way on. */
export const Done = ({ said }: { readonly said: string }): ReactNode => (
  <div className="front-done">
    {said !== '' && <p role="status">{said}</p>}
    <Link to="/">去登录</Link>
  </div>
)
