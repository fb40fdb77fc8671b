import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Finding } from '../../documents/words.ts'
import type { Remedies } from './finding-item.tsx'
import { FindingItem } from './finding-item.tsx'
import type { Group } from './group.ts'

/** Many findings of one rule under its name, with one click for all that can be mended. */
export const FindingGroup = ({
  of: { title, findings },
  canMend,
  onMendAll,
  remedies,
}: {
  readonly of: Group
  readonly canMend: (finding: Finding) => boolean
  readonly onMendAll: ((findings: readonly Finding[]) => void) | undefined
  readonly remedies: Remedies
}): ReactNode => {
  const mendable = findings.filter((finding) => canMend(finding))
  return (
    <li className="finding-group">
      <details>
        <summary>
          {title}（{findings.length} 处）
        </summary>
        <ul className="findings-list">
          {findings.map((finding, index) => (
            <FindingItem key={index} {...remedies} finding={finding} canMask={canMend(finding)} />
          ))}
        </ul>
      </details>
      {onMendAll && mendable.length > 0 && (
        <Button
          size="small"
          onClick={() => {
            onMendAll(mendable)
          }}
        >
          {mendable.length} 处全部改正
        </Button>
      )}
    </li>
  )
}
