import { Spin } from 'antd'
import type { ReactNode } from 'react'

/** While something comes that has no shape yet. */
export const Waiting = ({ said = '正在打开…' }: { readonly said?: string }): ReactNode => (
  <div className="waiting" role="status">
    <Spin />
    <span className="soft">{said}</span>
  </div>
)
