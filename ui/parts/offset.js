// `1m+7d` and the like as two whole numbers in two fields, and back.

/** @param {string} offset @returns {{ months: string, days: string }} */
export const readOffset = (offset) => {
  const [, months = "", days = ""] = /^(?:(\d+)m)?\+?(?:(\d+)d)?$/.exec(offset.trim()) ?? []
  return { months, days }
}

/** @param {{ months: string, days: string }} fields */
export const writeOffset = ({ months, days }) => {
  const parts = [Number(months) ? `${Number(months)}m` : "", days === "" && Number(months) ? "" : `${Number(days)}d`]
  return parts.filter(Boolean).join("+")
}
