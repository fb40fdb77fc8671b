import { Alert } from 'antd'
import type { ReactNode } from 'react'
import type { Request } from '../words.ts'

type Wait = Request['waits'][number]

const untilWords = ({ for: of, limit, over }: Wait): string => {
  if (limit === null) return '对方的期限还不能确定，请记录送达日期'
  if (!over) return `${limit} 以前`
  return of === 'task' ? `${limit} 的期限已经过了，请催办` : `${limit} 的期限已经过了，可以按逾期处理`
}

/** Who is waited for, until when, and what may be done once that is over. */
export const Waits = ({ request }: { readonly request: Request }): ReactNode =>
  request.waits.map((wait) => {
    const { for: of, title, party, over } = wait
    return (
      <Alert
        key={`${of} ${party}`}
        className="problem"
        type={over ? 'warning' : 'info'}
        showIcon
        title={`${title}${party === '' ? '' : `：${party}`}（${untilWords(wait)}）`}
      />
    )
  })
