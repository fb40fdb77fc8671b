import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { Block } from '../parts/block.tsx'
import { Facts } from '../parts/facts.tsx'
import { Findings } from './findings.tsx'
import { Repairs } from './repairs.tsx'
import { wordsOfCells } from './cell-words.ts'
import type { Checked } from './checked.ts'

const sentenceOf = ({ findings }: Checked): string => {
  const count = (severity: Checked['findings'][number]['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length
  const [errors, warnings] = [count('error'), count('warning')]
  if (errors === 0 && warnings === 0) return '没有发现对不上的数字，也没有缺少的部分。'
  return [errors > 0 && `${errors} 处错误必须改正`, warnings > 0 && `${warnings} 处需要核实`]
    .filter((part) => part !== false)
    .join('，')
    .concat('。')
}

const Unread = ({ checked }: { readonly checked: Checked }): ReactNode => {
  const where = wordsOfCells(checked.edition)
  if (checked.problems.length === 0) return null
  return (
    <Block title="没有读懂的地方">
      <ul className="plain">
        {checked.problems.map(({ cell, message }) => (
          <li key={cell + message}>
            <strong>{where(cell)}</strong>：{message}
          </li>
        ))}
      </ul>
    </Block>
  )
}

/** What came of a check: a verdict, what is wrong and where, how to mend it. */
export const Result = ({ checked }: { readonly checked: Checked }): ReactNode => {
  const clean = checked.findings.every(({ severity }) => severity === 'notice')
  return (
    <>
      <Facts
        of={[
          ['报告', checked.title],
          ['机关', checked.organisation],
          ['年度', checked.year],
          ['格式', `${checked.edition} 年版`],
        ]}
      />
      <Alert
        className="problem"
        role="status"
        showIcon
        type={clean ? 'success' : 'warning'}
        title={sentenceOf(checked)}
      />
      <Repairs checked={checked} />
      <Findings checked={checked} />
      <Unread checked={checked} />
    </>
  )
}
