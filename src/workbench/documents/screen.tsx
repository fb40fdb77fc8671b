import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { usePages } from '../api/ask.ts'
import { useMay } from '../app/session.tsx'
import { FilterChips } from '../parts/filters/chips.tsx'
import { Page } from '../parts/page.tsx'
import { PagedTable } from '../parts/paged-table.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { columnsWith } from './columns.tsx'
import type { DocumentFilter } from './filter.ts'
import { filterOf, namedIn, sameFilter, usual } from './filter.ts'
import { Filters } from './filters.tsx'
import { NewDocument } from './new-document.tsx'
import { rowKeys } from './row-keys.ts'
import { useKinds } from './use-kinds.ts'
import './documents.css'

const emptyWords = (filter: DocumentFilter): string => {
  if (Object.keys(filter).length === 0) return '还没有文件。点“起草文件”写第一份。'
  if (filter.mine === '1') return '现在没有轮到您办的文件。'
  if (filter.late === '1') return '没有超过公开期限的文件。'
  return '没有找到。请放宽筛选，或者换一个词再查。'
}

/** The documents one may see: what is drafted, under review, public. `?new=1` opens the form for a new one. */
export const Screen = (): ReactNode => {
  const [search, setSearch] = useSearchParams()
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const filter = filterOf(search)
  const paged = usePages('documents', filter)
  const { titleOf } = useKinds()
  const may = useMay('document.draft')
  const narrow = (to: DocumentFilter): void => {
    setMarked(new Set())
    setSearch(namedIn(to), { replace: true })
  }
  const mark = (id: string): void => {
    setMarked((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  }
  return (
    <Page
      title="文件"
      lead="从起草、审核、保密审查到发布、更正、撤回。"
      actions={
        may && (
          <Button
            type="primary"
            onClick={() => {
              setSearch({ ...namedIn(filter), new: '1' })
            }}
          >
            起草文件
          </Button>
        )
      }
    >
      <FilterChips
        screen="documents"
        example="本月要发的处罚决定"
        usual={usual}
        filter={filter}
        filterOf={filterOf}
        namedIn={namedIn}
        same={sameFilter}
        onChange={narrow}
      />
      <Filters filter={filter} onChange={narrow} />
      <BulkBar
        rows={paged.rows}
        marked={marked}
        onMark={(ids) => {
          setMarked(new Set(ids))
        }}
      />
      <div className="documents" onKeyDown={rowKeys(mark)}>
        <PagedTable
          paged={paged}
          columns={columnsWith({ marked, onMark: mark, kindTitle: titleOf })}
          rowKey={({ id }) => id}
          caption="文件"
          empty={emptyWords(filter)}
        />
      </div>
      {search.get('new') === '1' && (
        <NewDocument
          column={filter.column}
          organisation={filter.organisation}
          onClose={() => {
            setSearch(namedIn(filter), { replace: true })
          }}
        />
      )}
    </Page>
  )
}
