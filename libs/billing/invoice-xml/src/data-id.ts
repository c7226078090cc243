/** What is signed carries this id. */
export const DATA_ID = 'data';
