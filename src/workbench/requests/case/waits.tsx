import { Alert } from 'antd'
import type { ReactNode } from 'react'
import type { Request } from '../words.ts'

/** Who is waited for, until when, and what may be done once that is over. */
export const Waits = ({ request }: { readonly request: Request }): ReactNode =>
  request.waits.map(({ for: of, title, party, limit, over }) => (
    <Alert
      key={`${of} ${party}`}
      className="problem"
      type={over ? 'warning' : 'info'}
      showIcon
      title={`${title}${party === '' ? '' : `：${party}`}`}
      description={
        limit === null
          ? '对方的期限还不能确定：请记录送达日期。'
          : `${limit} 以前${over ? '，期限已过，可以按逾期处理' : ''}`
      }
    />
  ))
