import { Spin } from 'antd'
import type { ReactNode } from 'react'

/** While something comes that has no shape yet. */
export const Waiting = (): ReactNode => (
  <div className="waiting" role="status">
    <Spin />
    <span className="soft">正在打开…</span>
  </div>
)
