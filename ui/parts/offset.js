// `1m+7d` and the like as two whole numbers in two fields, and back.

/** @param {string} offset @returns {{ months: string, days: string }} */
export const readOffset = (offset) => {
  const [, months = "", days = ""] = /^(?:(\d+)m)?\+?(?:(\d+)d)?$/.exec(offset.trim()) ?? []
  return { months, days }
}

/** @param {{ months: string, days: string }} fields */
export const writeOffset = ({ months, days }) => {
  const [m, d] = [whole(months), whole(days)]
  const parts = [m ? `${m}m` : "", days === "" && m ? "" : `${d}d`]
  return parts.filter(Boolean).join("+")
}

/** @param {string} text */
const whole = (text) => Math.max(0, Math.trunc(Number(text)) || 0)
