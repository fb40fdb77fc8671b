import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useAsk } from '../api/ask.ts'
import { useSession } from '../app/session.tsx'
import type { RequestFilter } from './filter.ts'
import { withChange } from './filter.ts'

interface Narrowing {
  readonly filter: RequestFilter
  readonly onChange: (filter: RequestFilter) => void
}

const Pick = ({
  name,
  label,
  options,
  filter,
  onChange,
}: Narrowing & {
  readonly name: 'handler' | 'section'
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}): ReactNode => (
  <Select<string>
    className="filter-pick"
    aria-label={label}
    placeholder={label}
    allowClear
    showSearch={{ optionFilterProp: 'label' }}
    popupMatchSelectWidth={false}
    value={filter[name] ?? null}
    onChange={(value) => {
      onChange(withChange(filter, name, value))
    }}
    options={[...options]}
  />
)

/** Who handles a request, and which section: people and sections of the body that is looked at. */
export const PickHandler = (narrowing: Narrowing): ReactNode => {
  const own = useSession().account.organisation
  const organisation = narrowing.filter.organisation ?? own?.id ?? ''
  const { data: people } = useAsk('people', { query: { organisation, limit: 200 } }, organisation !== '')
  const { data: body } = useAsk('organisation', { params: { organisation }, query: {} }, organisation !== '')
  return (
    <>
      <Pick
        {...narrowing}
        name="handler"
        label="经办人"
        options={(people?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Pick
        {...narrowing}
        name="section"
        label="科室"
        options={(body?.sections ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  )
}
