import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { useMay } from '../app/session.tsx'
import { BodyPage } from '../parts/body-page.tsx'
import { Forms } from '../parts/forms.tsx'
import { OpenForm } from './open-form.tsx'
import { RemedyList } from './list.tsx'
import { TableFour } from './table-four.tsx'
import '../documents/documents.css'
import '../requests/requests.css'
import './remedies.css'

/** 行政复议、行政诉讼: the cases of a body, what presses most first, and table 4 of any period. */
export const Screen = (): ReactNode => {
  const [search, setSearch] = useSearchParams()
  const view = search.get('view') === 'table' ? 'table' : 'list'
  const may = useMay('remedy.handle')
  return (
    <BodyPage
      title="复议和诉讼"
      lead="政府信息公开引起的行政复议、行政诉讼：答复举证、结果、履行，各有期限。"
      actions={(organisation) =>
        may && (
          <Forms
            of={[
              {
                title: '登记',
                form: (close) => <OpenForm organisation={organisation} requests={[]} onClose={close} />,
              },
            ]}
          />
        )
      }
    >
      {(organisation) => (
        <>
          <Segmented<string>
            className="no-print remedy-views"
            aria-label="看什么"
            value={view}
            onChange={(chosen) => {
              setSearch((was) => ({ ...Object.fromEntries(was), view: chosen }), { replace: true })
            }}
            options={[
              { value: 'list', label: '案件' },
              { value: 'table', label: '表四' },
            ]}
          />
          {view === 'table' ? (
            <TableFour organisation={organisation} />
          ) : (
            <RemedyList organisation={organisation} />
          )}
        </>
      )}
    </BodyPage>
  )
}
