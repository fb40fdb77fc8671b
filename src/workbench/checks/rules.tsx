import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useAsk, useDo } from '../api/ask.ts'
import { useMay } from '../app/session.tsx'
import { Answer } from '../parts/answer.tsx'
import { Block } from '../parts/block.tsx'
import { Flag } from '../parts/flag.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import type { ContentRule } from './words.ts'
import { severityWords } from './words.ts'

const flags = { blocks: 'grave', warns: 'open', off: 'plain' } as const
const short = { blocks: '拦住', warns: '提示', off: '不用' } as const

const Choice = ({
  organisation,
  rule,
}: {
  readonly organisation: string
  readonly rule: ContentRule
}): ReactNode => {
  const choosing = useDo('chooseContentRule', `“${rule.title}”已经调整。`)
  return (
    <>
      <Select<'preset' | ContentRule['inForce']>
        size="small"
        aria-label={`${rule.title}：发现以后`}
        value={rule.choice ?? 'preset'}
        loading={choosing.isPending}
        className="rule-choice"
        options={[
          { value: 'preset', label: '按预设或者上级的' },
          ...(['blocks', 'warns', 'off'] as const).map((value) => ({ value, label: severityWords[value] })),
        ]}
        onChange={(chosen) => {
          choosing.mutate({
            params: { organisation, rule: rule.id },
            body: { choice: chosen === 'preset' ? null : chosen },
          })
        }}
      />
      <ProblemNote problem={choosing.error} />
    </>
  )
}

const Examples = ({ title, of }: { readonly title: string; readonly of: readonly string[] }): ReactNode =>
  of.length > 0 && (
    <div>
      <span className="soft">{title}</span>
      <ul className="rule-examples">
        {of.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  )

const Rule = ({
  organisation,
  rule,
}: {
  readonly organisation: string
  readonly rule: ContentRule
}): ReactNode => {
  const may = useMay('check.manage')
  const { title, basis, fixed, inForce, bad, good } = rule
  return (
    <li className="rule">
      <div className="rule-head">
        <strong>{title}</strong>
        <Flag kind={flags[inForce]}>{short[inForce]}</Flag>
        {fixed ? (
          <span className="soft">不能调整</span>
        ) : (
          may && <Choice organisation={organisation} rule={rule} />
        )}
      </div>
      <p className="soft">{basis}</p>
      {bad.length + good.length > 0 && (
        <details>
          <summary>例子</summary>
          <div className="rule-both">
            <Examples title="会指出" of={bad} />
            <Examples title="不会指出" of={good} />
          </div>
        </details>
      )}
    </li>
  )
}

/** The rules: what each looks for, on what it stands, how grave this body has it. */
export const Rules = ({ organisation }: { readonly organisation: string }): ReactNode => (
  <Block title="规则">
    <Answer to={useAsk('contentRules', { params: { organisation } })}>
      {({ rows }) => (
        <ul className="rules plain-list">
          {rows.map((rule) => (
            <Rule key={rule.id} organisation={organisation} rule={rule} />
          ))}
        </ul>
      )}
    </Answer>
  </Block>
)
