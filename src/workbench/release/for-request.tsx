import { UploadOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useRef } from 'react'
import { Link, useNavigate } from 'react-router'
import { useAsk } from '../api/ask.ts'
import { call } from '../api/call.ts'
import type { RowOf } from '../api/operations.ts'
import type { Problem } from '../api/problem.ts'
import { useMay } from '../app/session.tsx'
import { upload } from '../editor/text/upload.ts'
import { Answer } from '../parts/answer.tsx'
import { Block } from '../parts/block.tsx'
import { Flag } from '../parts/flag.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { RowsTable } from '../parts/rows-table.tsx'
import './release.css'

const columnsOf = (may: boolean): Columns<RowOf<'requestReleases'>> => [
  {
    title: '文件',
    cell: ({ id, name }) => (may ? <Link to={`/releases/${id}`}>{name}</Link> : name),
  },
  {
    title: '情况',
    cell: ({ state, stateTitle }) => <Flag kind={state === 'released' ? 'state' : 'open'}>{stateTitle}</Flag>,
  },
  { title: '去除', cell: ({ preparedBy }) => preparedBy?.name ?? '' },
  { title: '复核', cell: ({ confirmedBy }) => confirmedBy?.name ?? '' },
]

const Add = ({
  request,
  organisation,
}: {
  readonly request: string
  readonly organisation: string
}): ReactNode => {
  const input = useRef<HTMLInputElement>(null)
  const go = useNavigate()
  const queries = useQueryClient()
  const sending = useMutation<{ readonly id: string }, Problem, File>({
    mutationFn: async (file) => {
      const taken = await upload(organisation, file)
      return call('startRelease', { params: { request }, body: { file: taken.id } })
    },
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries()
      await go(`/releases/${id}`)
    },
  })
  return (
    <div className="release-add">
      <ProblemNote problem={sending.error} />
      <input
        ref={input}
        type="file"
        accept=".pdf,.docx,.xlsx,.txt,.csv"
        style={{ display: 'none' }}
        aria-label="选择要给出的文件"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file !== undefined) sending.mutate(file)
          target.value = ''
        }}
      />
      <Button icon={<UploadOutlined />} loading={sending.isPending} onClick={() => input.current?.click()}>
        上传要给出的文件
      </Button>
    </div>
  )
}

/** Documents to be given out in a case: what is withheld is taken out of each, 条例第三十七条. */
export const ReleasesOfRequest = ({
  request,
  organisation,
}: {
  readonly request: string
  readonly organisation: string
}): ReactNode => {
  const may = useMay('request.release')
  const asked = useAsk('requestReleases', { params: { request } })
  return (
    <Block title="要给出的文件">
      <p className="soft">
        公开或者部分公开时给申请人的文件，先去除不予公开的内容，复查没有残留，再由另一个人复核。PDF、DOCX、XLSX、TXT、CSV；旧格式请先另存为
        PDF。
      </p>
      <Answer to={asked}>
        {({ rows }) =>
          rows.length > 0 && (
            <RowsTable caption="要给出的文件" rows={rows} columns={columnsOf(may)} rowKey={({ id }) => id} />
          )
        }
      </Answer>
      {may && <Add request={request} organisation={organisation} />}
    </Block>
  )
}
