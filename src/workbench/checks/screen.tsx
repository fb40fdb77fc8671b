import type { ReactNode } from 'react'
import { useMay } from '../app/session.tsx'
import { BodyPage } from '../parts/body-page.tsx'
import { Forms } from '../parts/forms.tsx'
import { Lists } from './lists.tsx'
import { LoadForm } from './load-form.tsx'
import { Rules } from './rules.tsx'
import './checks.css'

const Actions = ({ organisation }: { readonly organisation: string }): ReactNode =>
  useMay('check.manage') && (
    <Forms
      size="middle"
      of={[
        {
          title: '载入词表',
          main: true,
          form: (close) => <LoadForm organisation={organisation} onClose={close} />,
        },
      ]}
    />
  )

/** 检查词表和规则: by what documents are looked through while they are written and before they are signed. */
export const Screen = (): ReactNode => (
  <BodyPage
    title="检查词表"
    lead="编辑时和签署、发布前都按这里的词表和规则检查文件。"
    actions={(organisation) => <Actions organisation={organisation} />}
  >
    {(organisation) => (
      <>
        <Lists organisation={organisation} />
        <Rules organisation={organisation} />
      </>
    )}
  </BodyPage>
)
