import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useMutation } from '@tanstack/react-query'
import { download } from '../api/download.ts'
import type { Sent } from '../api/operations.ts'
import type { Problem } from '../api/problem.ts'
import { Block } from '../parts/block.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { wordsOfCells } from './cell-words.ts'
import type { Checked } from './checked.ts'

type Repair = Checked['repairs'][number]

const Edits = ({ repair, where }: { readonly repair: Repair; readonly where: (cell: string) => string }) => (
  <ul className="plain">
    {repair.edits.map(({ cell, from, to }) => (
      <li key={cell}>
        {where(cell)}：<del>{from ?? '空'}</del> 改为 <ins>{to}</ins>
      </li>
    ))}
  </ul>
)

/** The smallest sets of edits after which the sums hold; each can be had as a Word file. */
export const Repairs = ({ checked }: { readonly checked: Checked }): ReactNode => {
  const where = wordsOfCells(checked.edition)
  const write = useMutation<undefined, Problem, Sent<'writeReport'>['body']>({
    mutationFn: async (body) => {
      await download('writeReport', { body })
      return undefined
    },
  })
  const save = (repair: number | null, format: 'word' | 'json') => () => {
    write.mutate({ json: checked.json, repair, format })
  }
  return (
    <Block
      title={checked.repairs.length === 0 ? '存为文件' : '可以这样改'}
      actions={
        <>
          <Button size="small" loading={write.isPending} onClick={save(null, 'word')}>
            按标准格式存为 Word
          </Button>
          <Button size="small" loading={write.isPending} onClick={save(null, 'json')}>
            存为 JSON
          </Button>
        </>
      }
    >
      <ProblemNote problem={write.error} />
      <div className="repairs">
        {checked.repairs.map((repair, index) => (
          <section key={index} className="repair" aria-label={`第 ${index + 1} 种改法`}>
            <h3>第 {index + 1} 种</h3>
            <p>{repair.why}</p>
            <Edits repair={repair} where={where} />
            <p className="soft">
              {repair.errorsLeft === 0 ? '改后没有错误。' : `改后还有 ${repair.errorsLeft} 处错误。`}
            </p>
            <Button type="primary" size="small" loading={write.isPending} onClick={save(index, 'word')}>
              下载改好的 Word
            </Button>
          </section>
        ))}
      </div>
    </Block>
  )
}
