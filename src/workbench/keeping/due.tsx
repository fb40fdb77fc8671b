import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useAsk } from '../api/ask.ts'
import type { RowOf } from '../api/operations.ts'
import { Answer } from '../parts/answer.tsx'
import { Block } from '../parts/block.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { RowsTable } from '../parts/rows-table.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { caseLink, dueColumns } from './columns.tsx'

type Trial = RowOf<'keepingTrial'>

const trialColumns: Columns<Trial> = [
  { title: '编号', cell: caseLink },
  { title: '类别', cell: ({ classTitle }) => classTitle },
  { title: '届满', cell: ({ overOn }) => <span className="nowrap">{overOn}</span> },
  { title: '依据', cell: ({ ground }) => ground },
  { title: '加密的文字', cell: ({ texts }) => `${texts}处`, numeric: true },
  { title: '文件', cell: ({ files }) => `${files}个`, numeric: true },
]

const TrialRun = ({ organisation }: { readonly organisation: string }): ReactNode => (
  <Answer to={useAsk('keepingTrial', { params: { organisation } })}>
    {({ rows }) =>
      rows.length === 0 ? (
        <Sentence>今晚不会删除任何案卷的信息。</Sentence>
      ) : (
        <>
          <Alert
            className="problem"
            type="warning"
            showIcon
            title={`今晚 2:10 将删除 ${rows.length} 件案卷里申请人和第三方的信息，删除以后不能恢复`}
            description="要留下的，请先保全；要交档案部门的，请先做归档包。"
          />
          <RowsTable
            caption="今晚将删除的"
            rows={rows}
            columns={trialColumns}
            rowKey={({ request }) => request.id}
          />
        </>
      )
    }
  </Answer>
)

/** What falls due when, what keeps it, and what tonight would take. */
export const Due = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const [trying, setTrying] = useState(false)
  return (
    <>
      <Block
        title="试运行"
        actions={
          <Button
            onClick={() => {
              setTrying(true)
            }}
          >
            看看今晚会删除什么
          </Button>
        }
      >
        <p className="soft">试运行什么也不改。设定了保管期限的类别，每晚自动清理一次。</p>
        {trying && <TrialRun organisation={organisation} />}
      </Block>
      <Block title="办结的案卷">
        <Answer to={useAsk('keepingDue', { params: { organisation } })}>
          {({ rows, total }) =>
            rows.length === 0 ? (
              <Sentence>还没有办结的案卷。</Sentence>
            ) : (
              <>
                <RowsTable
                  caption="办结的案卷和到期"
                  rows={rows}
                  columns={dueColumns}
                  rowKey={({ request }) => request.id}
                />
                <p className="soft" role="status">
                  共 {total} 件{total > rows.length && `，列出最早到期的 ${rows.length} 件`}
                </p>
              </>
            )
          }
        </Answer>
      </Block>
    </>
  )
}
