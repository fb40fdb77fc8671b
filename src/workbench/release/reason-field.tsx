import { Select } from 'antd'
import type { ReactNode } from 'react'
import type { Guide, Reason } from './words.ts'

/** Why something is withheld, with the article. */
export const ReasonField = ({
  guide,
  value,
  onChange,
  label = '不予公开的理由',
}: {
  readonly guide: Guide
  readonly value: Reason
  readonly onChange: (reason: Reason) => void
  readonly label?: string
}): ReactNode => (
  <Select<Reason>
    aria-label={label}
    className="reason-field"
    size="small"
    value={value}
    onChange={onChange}
    popupMatchSelectWidth={false}
    options={guide.reasons.map((reason) => ({
      value: reason.value,
      label: `${reason.basis}：${reason.title}`,
    }))}
  />
)
