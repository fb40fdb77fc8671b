import { Form, Select } from 'antd'
import type { ReactNode } from 'react'
import { useAsk } from '../api/ask.ts'

type Permission = 'document.review' | 'document.secrecy' | 'request.sign'

/** Roles that may do it, and the posts of the body, as options of one field. */
const useSeats = (organisation: string, permission: Permission) => {
  const roles = useAsk('roles', {})
  const body = useAsk('organisation', { params: { organisation }, query: {} })
  return [
    {
      label: '角色：有这个角色的任何一人',
      options: (roles.data?.rows ?? [])
        .filter(({ permissions }) => permissions.includes(permission))
        .map(({ id, title }) => ({ value: `role:${id}`, label: title })),
    },
    {
      label: '岗位：A 岗，离岗时由 B 岗代签',
      options: (body.data?.posts ?? []).map(({ id, title, holder }) => ({
        value: `post:${id}`,
        label: holder === null ? `${title}（空岗）` : `${title}（${holder.name}）`,
      })),
    },
  ].filter(({ options }) => options.length > 0)
}

/** Who signs: a role or a post. */
export const SeatField = ({
  name,
  label,
  organisation,
  permission,
}: {
  readonly name: string | readonly (string | number)[]
  readonly label: string
  readonly organisation: string
  readonly permission: Permission
}): ReactNode => (
  <Form.Item
    name={typeof name === 'string' ? name : [...name]}
    label={label}
    rules={[{ required: true, message: '请选择由谁签署。' }]}
  >
    <Select
      showSearch={{ optionFilterProp: 'label' }}
      placeholder="角色或者岗位"
      options={useSeats(organisation, permission)}
    />
  </Form.Item>
)
