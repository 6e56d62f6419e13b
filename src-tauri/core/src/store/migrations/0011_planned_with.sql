-- By which rules everybody was planned, as a hash: with others everybody is planned anew, with the same a new
-- day only moves the plan on.
ALTER TABLE plan ADD COLUMN planned_with INTEGER;
