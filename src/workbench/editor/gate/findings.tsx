import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Content, Finding } from '../../documents/words.ts'
import { Block } from '../../parts/block.tsx'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { canMask } from '../working/mask.ts'
import type { Examined } from '../working/use-findings.ts'
import type { Remedies } from './finding-item.tsx'
import { FindingItem } from './finding-item.tsx'
import { groupsOf } from './group.ts'
import { FindingGroup } from './groups.tsx'

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
      <summary>已核对、已说明依据的 {content.justified.length} 处</summary>
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
  onMendAll,
  onStep,
  links,
  ...remedies
}: Remedies & {
  readonly content: Content
  readonly examined: Examined
  readonly onDropJustified?: ((index: number) => void) | undefined
  readonly onMendAll?: ((findings: readonly Finding[]) => void) | undefined
  /** Goes to the next one, or to the one before. */
  readonly onStep?: ((step: 1 | -1) => void) | undefined
  /** What asks for the links of the text. */
  readonly links?: ReactNode
}): ReactNode => {
  const canMend = (finding: Finding): boolean => remedies.onMask !== undefined && canMask(content, finding)
  return (
    <Block title="内容检查" actions={<span className="soft">{pending ? '正在检查…' : ''}</span>}>
      <ProblemNote problem={problem} />
      <p role="status">{verdictOf(findings)}</p>
      <div className="row-actions findings-steps">
        {onStep && findings.length > 1 && (
          <>
            <Button
              size="small"
              title="Shift+F8"
              onClick={() => {
                onStep(-1)
              }}
            >
              上一处
            </Button>
            <Button
              size="small"
              title="F8"
              onClick={() => {
                onStep(1)
              }}
            >
              下一处
            </Button>
          </>
        )}
        {links}
      </div>
      <ul className="findings-list">
        {groupsOf(findings).map((one, index) =>
          'findings' in one ? (
            <FindingGroup
              key={one.key}
              of={one}
              canMend={canMend}
              onMendAll={remedies.onMask === undefined ? undefined : onMendAll}
              remedies={remedies}
            />
          ) : (
            <FindingItem
              key={`${one.where} ${one.code} ${one.quote ?? ''} ${index}`}
              {...remedies}
              finding={one}
              canMask={canMend(one)}
            />
          ),
        )}
      </ul>
      <Justified content={content} onDrop={onDropJustified} />
    </Block>
  )
}
