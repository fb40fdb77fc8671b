import { Alert, Typography } from 'antd'
import type { ReactNode } from 'react'
import type { Given } from '../api/operations.ts'
import { timeOf } from '../parts/time.tsx'

export type Link = Given<'openAccount'>

/** A link to hand over: it is shown this once. */
export const LinkOnce = ({ link, name }: { readonly link: Link; readonly name: string }): ReactNode => (
  <Alert
    className="problem"
    type="success"
    role="status"
    title={`请把这个链接交给${name}本人`}
    description={
      <>
        <Typography.Paragraph copyable={{ tooltips: ['复制链接', '已复制'] }} className="link-once">
          {link.link}
        </Typography.Paragraph>
        {timeOf(link.until)} 以前有效，只能用一次；离开本页以后不再显示。
      </>
    }
  />
)
