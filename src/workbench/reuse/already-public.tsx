import type { ReactNode } from 'react'
import type { RowOf } from '../api/operations.ts'
import { Flag } from '../parts/flag.tsx'

/** Pages of the portal that hold what is asked for, 条例第三十六条第一项; nothing where there are none. */
export const AlreadyPublic = ({ rows }: { readonly rows: readonly RowOf<'alreadyPublic'>[] }): ReactNode =>
  rows.length > 0 && (
    <div className="already-public" role="status">
      <p>
        <Flag kind="state">已主动公开</Flag>{' '}
        相近的内容已经公开，可以告知申请人获取的方式、途径（条例第三十六条第一项）：
      </p>
      <ul>
        {rows.map(({ address, title, publishedAt, likeness }) => (
          <li key={address}>
            <a href={address} target="_blank" rel="noreferrer">
              {title}
            </a>
            <span className="soft">
              {' '}
              {publishedAt.slice(0, 10)} 发布，内容相似 {likeness}%
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
