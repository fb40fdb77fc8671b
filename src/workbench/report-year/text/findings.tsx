import type { ReactNode } from 'react'
import { Flag } from '../../parts/flag.tsx'
import type { Review } from '../words.ts'

type Finding = Review['findings'][number]

const words: Readonly<Record<Finding['severity'], readonly ['grave' | 'open' | 'plain', string]>> = {
  error: ['grave', '应更正'],
  warning: ['open', '应说明'],
  notice: ['plain', '提示'],
}

const One = ({ of }: { readonly of: Finding }): ReactNode => {
  const [kind, word] = words[of.severity]
  return (
    <li>
      <Flag kind={kind}>{word}</Flag>
      <div>
        {of.message}
        <div className="soft">{of.basis}</div>
      </div>
    </li>
  )
}

const statuses: Readonly<
  Record<Review['typed'][number]['status'], readonly ['grave' | 'open' | 'state', string]>
> = {
  matched: ['state', '与表格一致'],
  'adds-up': ['state', '分项相加一致'],
  contradicted: ['grave', '与表格不一致'],
  unsupported: ['open', '表格里没有'],
}

const Typed = ({ of }: { readonly of: Review['typed'] }): ReactNode =>
  of.length === 0 ? null : (
    <>
      <h3>手写的数字（没有绑定，{of.length} 处）</h3>
      <ul className="findings">
        {of.map(({ part, quote, value, unit, status }) => {
          const [kind, word] = statuses[status]
          return (
            <li key={`${part} ${quote}`}>
              <Flag kind={kind}>{word}</Flag>
              <div>
                第{part}部分：{quote}
                <span className="soft">
                  （{value}
                  {unit}）
                </span>
              </div>
            </li>
          )
        })}
      </ul>
    </>
  )

/** What the text comes to: the engine's findings, numbers typed by hand, likeness to other reports. */
export const Findings = ({ of: { findings, typed, alike, lost } }: { readonly of: Review }): ReactNode => {
  const all = [...findings, ...alike]
  const order = ['error', 'warning', 'notice']
  const sorted = all.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  return (
    <div className="text-findings" aria-live="polite">
      <h3>检查意见（{all.length}）</h3>
      {lost.length > 0 && (
        <p>
          <Flag kind="grave">应更正</Flag> 正文里有 {lost.length} 个数已经不存在，请删去或者换成别的数。
        </p>
      )}
      {all.length === 0 && lost.length === 0 ? (
        <p className="soft">没有发现问题：文字与表格一致，与上年和其他机关的年报没有雷同的段落。</p>
      ) : (
        <ul className="findings">
          {sorted.map((one) => (
            <One key={`${one.rule} ${one.message}`} of={one} />
          ))}
        </ul>
      )}
      <Typed of={typed} />
    </div>
  )
}
