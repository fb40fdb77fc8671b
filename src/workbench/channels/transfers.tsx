import type { ReactNode } from 'react'
import { usePages } from '../api/ask.ts'
import { Block } from '../parts/block.tsx'
import { PagedTable } from '../parts/paged-table.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { Pending } from './pending.tsx'
import { SaveButton } from './save-button.tsx'
import type { Transfer } from './words.ts'
import { placeWords } from './words.ts'

const columns: Columns<Transfer> = [
  { title: '移送日期', cell: ({ onDate }) => <span className="nowrap">{onDate}</span> },
  { title: '接收单位', cell: ({ place }) => placeWords[place] },
  { title: '公开日期在', cell: ({ from, until }) => `${from} 至 ${until}` },
  { title: '份数', numeric: true, cell: ({ items }) => items },
  { title: '接收人', cell: ({ receiver }) => receiver ?? '—' },
  { title: '备注', cell: ({ note }) => note ?? '' },
  {
    title: '操作',
    cell: ({ id }) => (
      <SaveButton size="small" name="transferList" sent={{ params: { transfer: id } }}>
        下载清单
      </SaveButton>
    ),
  },
]

/** 条例第二十五条: handing over what was published to archives, libraries and service halls. */
export const Transfers = ({ organisation }: { readonly organisation: string }): ReactNode => (
  <>
    <Pending organisation={organisation} />
    <Block title="已经移送的">
      <PagedTable
        paged={usePages('transfers', {}, { organisation })}
        columns={columns}
        rowKey={({ id }) => id}
        caption="已经登记的移送"
        empty="还没有移送过。"
      />
    </Block>
  </>
)
