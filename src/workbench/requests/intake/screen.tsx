import type { ReactNode } from 'react'
import { useState } from 'react'
import { BodyPage } from '../../parts/body-page.tsx'
import type { Given } from '../../api/operations.ts'
import { useGuide } from '../use-guide.ts'
import { RegisterForm } from './register-form.tsx'
import { Receipt } from './receipt.tsx'
import '../../documents/documents.css'
import '../../editor/editor.css'
import '../requests.css'
import '../case/case.css'

const Registering = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const guide = useGuide()
  const [made, setMade] = useState<Given<'registerRequest'>>()
  // A form of its own for each request.
  const [count, setCount] = useState(0)
  if (guide === undefined) return null
  return made === undefined ? (
    <RegisterForm key={count} organisation={organisation} guide={guide} onDone={setMade} />
  ) : (
    <Receipt
      of={made}
      onAnother={() => {
        setMade(undefined)
        setCount(count + 1)
      }}
    />
  )
}

/** 登记申请: what came to the counter, by post, fax, e-mail, from other bodies, or was spoken. */
export const Screen = (): ReactNode => (
  <BodyPage title="登记申请" lead="只问条例第二十九条规定的内容，不问用途。口头申请由工作人员代填。">
    {(organisation) => <Registering organisation={organisation} />}
  </BodyPage>
)
