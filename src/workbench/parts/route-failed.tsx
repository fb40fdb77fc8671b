import { Button } from 'antd'
import type { ReactNode } from 'react'

/** When a screen fails to load or to draw; mostly the program was updated while the page was open. */
export const RouteFailed = (): ReactNode => (
  <div className="alone" role="alert">
    <h1>这一页没有打开</h1>
    <p>可能是系统刚刚升级，或者网络断开。请重新打开；如果还是这样，请告诉系统管理员是哪一页。</p>
    <Button
      type="primary"
      onClick={() => {
        window.location.reload()
      }}
    >
      重新打开
    </Button>
  </div>
)
