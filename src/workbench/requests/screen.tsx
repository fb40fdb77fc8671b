import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { usePages } from '../api/ask.ts'
import { useMay } from '../app/session.tsx'
import { rowKeys } from '../documents/row-keys.ts'
import { FilterChips } from '../parts/filters/chips.tsx'
import { Page } from '../parts/page.tsx'
import { PagedTable } from '../parts/paged-table.tsx'
import { columns } from './columns.tsx'
import type { RequestFilter } from './filter.ts'
import { filterOf, namedIn, sameFilter, usual } from './filter.ts'
import { Filters } from './filters.tsx'
import '../documents/documents.css'
import './requests.css'

const emptyWords = (filter: RequestFilter): string => {
  if (filter.late === '1') return '没有逾期的申请。'
  if (sameFilter(filter, { state: 'open' })) return '没有要答复的申请。'
  if (sameFilter(filter, {})) return '还没有申请。收到信函、当面提交的申请，点“登记申请”。'
  return '没有找到。请放宽筛选，或者换一个条件再查。'
}

const nothingMarked = (): void => undefined

/** 依申请公开: the requests one may see, what presses most first. */
export const Screen = (): ReactNode => {
  const [search, setSearch] = useSearchParams()
  const navigate = useNavigate()
  const filter = filterOf(search)
  const paged = usePages('requests', filter)
  const may = useMay('request.register')
  const narrow = (to: RequestFilter): void => {
    setSearch(namedIn(to), { replace: true })
  }
  return (
    <Page
      title="申请"
      lead="依申请公开的每一件，从收到到答复；待答复的按到期先后排列。"
      actions={
        may && (
          <Button type="primary" onClick={() => void navigate('/requests/new')}>
            登记申请
          </Button>
        )
      }
    >
      <FilterChips
        screen="requests"
        example="建设科本月到期的"
        usual={usual}
        filter={filter}
        filterOf={filterOf}
        namedIn={namedIn}
        same={sameFilter}
        onChange={narrow}
      />
      <Filters filter={filter} onChange={narrow} />
      <div className="requests" onKeyDown={rowKeys(nothingMarked)}>
        <PagedTable
          paged={paged}
          columns={columns}
          rowKey={({ id }) => id}
          caption="申请"
          empty={emptyWords(filter)}
        />
      </div>
    </Page>
  )
}
