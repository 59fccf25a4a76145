"""Plans of OR-Tools CP-SAT for planning instances, to hold the planner's beside: one worker, one line per plan.

    python cp_sat.py SECONDS INSTANCE.json …

prints `NAME TCOD BOUND MS` for each instance, with a dash for the cost where no plan was found in time. The model: an
optional interval per item; a cumulative per team, in which periods of less capacity are fixed intervals that take up
the rest; spending as linear sums up to each instalment; and the total cost of delay as in `roadmap/1`.
"""

import json
import pathlib
import sys
import time

from ortools.sat.python import cp_model


def blocked(team):
    """The highest capacity, and runs of periods with less: first period, length, amount missing."""
    capacity = team["capacity"]
    most = max(capacity)
    runs = []
    for period, amount in enumerate(capacity):
        missing = most - amount
        if runs and runs[-1][2] == missing and sum(runs[-1][:2]) == period:
            runs[-1][1] += 1
        else:
            runs.append([period, 1, missing])
    return most, [run for run in runs if run[2] > 0]


def variables(model, item, horizon):
    """Whether an item is chosen, when it starts, and its interval."""
    name, duration = item["id"], item["duration"]
    end = min(horizon, item["deadline"] or horizon)
    chosen = model.new_constant(1) if item["must"] else model.new_bool_var(f"{name} chosen")
    first, last = item["earliest_start"], end - duration
    if last < first:
        model.add(chosen == 0)
        first, last = 0, horizon
    start = model.new_int_var(first, last, f"{name} start")
    if item["fixed_start"] is not None:
        model.add(start == item["fixed_start"]).only_enforce_if(chosen)
    interval = model.new_optional_fixed_size_interval_var(start, duration, chosen, name)
    return chosen, start, interval


def keep_teams(model, instance, intervals):
    for team in instance["teams"]:
        most, runs = blocked(team)
        users = [item for item in instance["items"] if item["demand"].get(team["id"], 0) > 0]
        fixed = [model.new_fixed_size_interval_var(first, length, team["id"]) for first, length, _ in runs]
        model.add_cumulative(
            [intervals[item["id"]] for item in users] + fixed,
            [item["demand"][team["id"]] for item in users] + [missing for _, _, missing in runs],
            most,
        )


def keep_budget(model, instance, chosen, starts):
    """Before each instalment but the first, no more may be spent than has come in by then."""
    budget = sorted(instance["budget"], key=lambda money: money["period"])
    if not budget:
        return
    paid = [item for item in instance["items"] if item["cost"] > 0]
    received = 0
    for period in sorted({0, *(money["period"] for money in budget)}):
        if period > 0:
            early = []
            for item in paid:
                name = item["id"]
                is_early = model.new_bool_var(f"{name} before {period}")
                model.add(starts[name] >= period).only_enforce_if(chosen[name], is_early.negated())
                early.append(item["cost"] * is_early)
            model.add(sum(early) <= received)
        received += sum(money["amount"] for money in budget if money["period"] == period)
    model.add(sum(item["cost"] * chosen[item["id"]] for item in paid) <= received)


def keep_links(model, instance, chosen, starts):
    durations = {item["id"]: item["duration"] for item in instance["items"]}
    for link in instance["dependencies"]:
        before, after = link["before"], link["after"]
        model.add_implication(chosen[after], chosen[before])
        ready = starts[before] + durations[before] + link["lag"]
        model.add(starts[after] >= ready).only_enforce_if(chosen[after])
    for group in instance["exclusive"]:
        model.add_at_most_one(chosen[name] for name in group)


def solve(instance, seconds):
    """The cost of the best plan and the bound, either of them `None` where there is none yet."""
    model = cp_model.CpModel()
    horizon, value_horizon = instance["horizon"], instance["value_horizon"]
    chosen, starts, intervals, costs = {}, {}, {}, []
    for item in instance["items"]:
        name = item["id"]
        chosen[name], starts[name], intervals[name] = variables(model, item, horizon)
        end = model.new_int_var(0, value_horizon, f"{name} counted until")
        model.add(end == starts[name] + item["duration"]).only_enforce_if(chosen[name])
        model.add(end == value_horizon).only_enforce_if(chosen[name].negated())
        costs.append(item["cod"] * end)
    keep_teams(model, instance, intervals)
    keep_budget(model, instance, chosen, starts)
    keep_links(model, instance, chosen, starts)
    model.minimize(sum(costs))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.random_seed = 1
    status = solver.solve(model)
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    return (round(solver.objective_value) if found else None), round(solver.best_objective_bound)


def main():
    seconds = float(sys.argv[1])
    for path in sys.argv[2:]:
        instance = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
        began = time.monotonic()
        cost, bound = solve(instance, seconds)
        taken = round((time.monotonic() - began) * 1000)
        print(pathlib.Path(path).stem, "-" if cost is None else cost, bound, taken, flush=True)


if __name__ == "__main__":
    main()
