import { Alert, Typography } from 'antd'
import type { ReactNode } from 'react'

/** Something the server tells once and keeps only as a digest: to be copied or printed now. */
export const ToldOnce = ({ title, value }: { readonly title: string; readonly value: string }): ReactNode => (
  <Alert
    type="warning"
    showIcon
    title={`${title}（只显示这一次）`}
    description={
      <Typography.Paragraph copyable={{ text: value, tooltips: ['复制', '已复制'] }} className="link-once">
        {value}
      </Typography.Paragraph>
    }
  />
)
