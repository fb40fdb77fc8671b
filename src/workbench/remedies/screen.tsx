import type { ReactNode } from 'react'
import { useMay } from '../app/session.tsx'
import type { BodyView } from '../parts/body-views.tsx'
import { BodyViews } from '../parts/body-views.tsx'
import { Forms } from '../parts/forms.tsx'
import { OpenForm } from './open-form.tsx'
import { RemedyList } from './list.tsx'
import { TableFour } from './table-four.tsx'
import '../documents/documents.css'
import '../requests/requests.css'
import './remedies.css'

const views: Readonly<Record<string, BodyView>> = {
  list: { title: '案件', of: RemedyList },
  table: { title: '表四', of: TableFour },
}

/** 行政复议、行政诉讼: the cases of a body, what presses most first, and table 4 of any period. */
export const Screen = (): ReactNode => {
  const may = useMay('remedy.handle')
  return (
    <BodyViews
      title="复议和诉讼"
      lead="政府信息公开引起的行政复议、行政诉讼：答复举证、结果、履行，各有期限。"
      actions={(organisation) =>
        may && (
          <Forms
            size="middle"
            of={[
              {
                title: '登记复议、诉讼',
                main: true,
                form: (close) => <OpenForm organisation={organisation} requests={[]} onClose={close} />,
              },
            ]}
          />
        )
      }
      views={views}
    />
  )
}
