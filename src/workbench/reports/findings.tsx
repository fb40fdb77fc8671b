import type { ReactNode } from 'react'
import { Block } from '../parts/block.tsx'
import { Flag } from '../parts/flag.tsx'
import { wordsOfCells } from './cell-words.ts'
import type { Checked } from './checked.ts'

type Finding = Checked['findings'][number]

const severities: Readonly<
  Record<Finding['severity'], { readonly word: string; readonly kind: 'grave' | 'open' | 'state' }>
> = {
  error: { word: '错误', kind: 'grave' },
  warning: { word: '核实', kind: 'open' },
  notice: { word: '提示', kind: 'state' },
}

/** More cells than this are the parts of a sum, which the message has named. */
const fewCells = 6

const Where = ({
  finding,
  where,
}: {
  readonly finding: Finding
  readonly where: (cell: string) => string
}) => {
  const cells = [...new Set(finding.cells)]
  if (cells.length === 0) return null
  return (
    <ul className="cells">
      {cells.slice(0, fewCells).map((cell) => (
        <li key={cell}>{where(cell)}</li>
      ))}
      {cells.length > fewCells && <li>等 {cells.length} 格</li>}
    </ul>
  )
}

/** What is wrong, the gravest first, each with its cells and what it rests on. */
export const Findings = ({ checked }: { readonly checked: Checked }): ReactNode => {
  const where = wordsOfCells(checked.edition)
  const order = Object.keys(severities)
  const findings = checked.findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  if (findings.length === 0) return null
  return (
    <Block title="发现的问题">
      <ol className="findings">
        {findings.map((finding, index) => (
          <li key={index}>
            <Flag kind={severities[finding.severity].kind}>{severities[finding.severity].word}</Flag>
            <div>
              <p>{finding.message}</p>
              <Where finding={finding} where={where} />
              <p className="soft">依据：{finding.basis}</p>
            </div>
          </li>
        ))}
      </ol>
    </Block>
  )
}
