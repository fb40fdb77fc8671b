import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { useMay } from '../app/session.tsx'
import { BodyPage } from '../parts/body-page.tsx'
import { Forms } from '../parts/forms.tsx'
import { Book } from './book.tsx'
import { CleanUps } from './clean-ups.tsx'
import { OpenCleanUpForm } from './open-form.tsx'
import './register.css'

type View = 'book' | 'clean-up'

/** 规范性文件: what was made, what holds on any day, and cleaning up. */
export const Screen = (): ReactNode => {
  const [search, setSearch] = useSearchParams()
  const may = useMay('register.manage')
  const view: View = search.get('view') === 'clean-up' ? 'clean-up' : 'book'
  return (
    <BodyPage
      title="规范性文件"
      lead="规章和行政规范性文件的登记簿：任何一天哪些有效，各经过什么；定期清理。"
      actions={(organisation) =>
        may &&
        view === 'clean-up' && (
          <Forms
            size="middle"
            of={[
              {
                title: '开始一次清理',
                main: true,
                form: (close) => <OpenCleanUpForm organisation={organisation} onClose={close} />,
              },
            ]}
          />
        )
      }
    >
      {(organisation) => (
        <>
          <Segmented<View>
            className="no-print register-views"
            aria-label="看什么"
            value={view}
            onChange={(chosen) => {
              setSearch((was) => ({ ...Object.fromEntries(was), view: chosen }), { replace: true })
            }}
            options={[
              { value: 'book', label: '登记簿' },
              { value: 'clean-up', label: '文件清理' },
            ]}
          />
          {view === 'book' ? <Book organisation={organisation} /> : <CleanUps organisation={organisation} />}
        </>
      )}
    </BodyPage>
  )
}
