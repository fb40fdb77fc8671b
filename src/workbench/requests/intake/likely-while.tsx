import { Form } from 'antd'
import type { ReactNode } from 'react'
import { useDeferredValue } from 'react'
import { useAsk } from '../../api/ask.ts'
import { LikelyList } from '../likely.tsx'
import type { Typed } from './form-of.ts'
import { canCompare, formOf } from './form-of.ts'

/** Requests that may be the same as the one being written, side by side; nothing where there are none. */
export const LikelyWhile = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const typed = Form.useWatch<Typed['form'] | undefined>('form')
  const form = useDeferredValue(formOf({ form: typed ?? {} }))
  const { data } = useAsk('likelyRequests', { params: { organisation }, body: { form } }, canCompare(form))
  if (data === undefined || data.rows.length === 0) return null
  return (
    <section className="likely-while" aria-label="可能重复的申请" role="status">
      <h2>可能重复，请对照</h2>
      <p className="soft">仍可登记；是否重复由经办人研判。</p>
      <LikelyList rows={data.rows} text={form.description} />
    </section>
  )
}
