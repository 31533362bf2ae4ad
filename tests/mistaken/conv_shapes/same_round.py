# mistake: same_output_size same_rounded_to_nearest
# mistake: same_output_size same_not_checked
def same_output_size(n, s=1):
    return round(n/s)
