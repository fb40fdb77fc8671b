import type { ReactNode } from 'react'
import type { Content, Finding } from '../../documents/words.ts'
import { Block } from '../../parts/block.tsx'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { canMask } from '../working/mask.ts'
import type { Examined } from '../working/use-findings.ts'
import type { Remedies } from './finding-item.tsx'
import { FindingItem } from './finding-item.tsx'

const verdictOf = (findings: readonly Finding[]): string => {
  const blocking = findings.filter(({ blocks }) => blocks).length
  if (blocking > 0) return `${blocking} 处要处理，处理以后才能送审、签署。`
  return findings.length === 0 ? '没有发现问题。' : '没有要处理的，下面几处请再看一眼。'
}

const Justified = ({
  content,
  onDrop,
}: {
  readonly content: Content
  readonly onDrop: ((index: number) => void) | undefined
}): ReactNode =>
  content.justified.length > 0 && (
    <details className="justified">
      <summary>已说明依据的 {content.justified.length} 处</summary>
      <ul className="plain-list">
        {content.justified.map(({ kind, value, basis }, index) => (
          <li key={kind + value}>
            {basis}{' '}
            {onDrop && (
              <button
                type="button"
                className="as-link"
                onClick={() => {
                  onDrop(index)
                }}
              >
                取消
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )

/** What the gates say of the text as it is, with what to do about each. */
export const Findings = ({
  content,
  examined: { findings, pending, problem },
  onDropJustified,
  ...remedies
}: Remedies & {
  readonly content: Content
  readonly examined: Examined
  readonly onDropJustified?: ((index: number) => void) | undefined
}): ReactNode => {
  const order = findings.toSorted((one, other) => Number(other.blocks) - Number(one.blocks))
  return (
    <Block title="内容检查" actions={<span className="soft">{pending ? '正在检查…' : ''}</span>}>
      <ProblemNote problem={problem} />
      <p role="status">{verdictOf(findings)}</p>
      <ul className="findings-list">
        {order.map((finding, index) => (
          <FindingItem
            key={`${finding.where} ${finding.code} ${finding.quote ?? ''} ${index}`}
            {...remedies}
            finding={finding}
            canMask={remedies.onMask !== undefined && canMask(content, finding)}
          />
        ))}
      </ul>
      <Justified content={content} onDrop={onDropJustified} />
    </Block>
  )
}
