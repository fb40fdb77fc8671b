import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import type { Finding } from '../words.ts'

/** What keeps a letter from going out, with its article; a warning may be taken note of. */
export const Findings = ({
  of,
  accepted,
  onAccept,
}: {
  readonly of: readonly Finding[]
  readonly accepted: ReadonlySet<string>
  readonly onAccept: (rule: string) => void
}): ReactNode =>
  of.map(({ rule, where, message, article, severity, title }) => (
    <div key={`${rule} ${where} ${message}`} className="letter-found" role="status">
      <strong>{severity === 'error' ? '应更正' : '应说明'}</strong>　{message}
      <span className="soft">
        {title}；{article}
      </span>
      {severity === 'warning' && (
        <div>
          <Checkbox
            checked={accepted.has(rule)}
            onChange={() => {
              onAccept(rule)
            }}
          >
            已经看过，仍然制发
          </Checkbox>
        </div>
      )}
    </div>
  ))
