// Stub.
export const undoLast = () => {}
