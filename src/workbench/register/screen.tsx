import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { useMay } from '../app/session.tsx'
import type { BodyView } from '../parts/body-views.tsx'
import { BodyViews } from '../parts/body-views.tsx'
import { Forms } from '../parts/forms.tsx'
import { Book } from './book.tsx'
import { CleanUps } from './clean-ups.tsx'
import { OpenCleanUpForm } from './open-form.tsx'
import './register.css'

const views = {
  book: { title: '登记簿', of: Book },
  'clean-up': { title: '文件清理', of: CleanUps },
} as const satisfies Record<string, BodyView>

const Actions = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const [search] = useSearchParams()
  const may = useMay('register.manage')
  if (!may || search.get('view') !== ('clean-up' satisfies keyof typeof views)) return null
  return (
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

/** 规范性文件: what was made, what holds on any day, and cleaning up. */
export const Screen = (): ReactNode => (
  <BodyViews
    title="规范性文件"
    lead="规章和行政规范性文件的登记簿：任何一天哪些有效，各经过什么；定期清理。"
    actions={(organisation) => <Actions organisation={organisation} />}
    views={views}
  />
)
